// The look of the globe near its outline, shared by ocean and land.
uniform vec2 u_centre;        // Pixels, y upwards.
uniform float u_outline;      // Radius of the globe's outline in pixels.
uniform vec4 u_limbShade;     // Alpha is the strength at the outline.
uniform vec3 u_atmosphere;

// 0 at the point under the camera, 1 at the outline.
float limbSquared(vec2 pixel) {
    return min(outlineSquared(pixel, u_centre, u_outline), 1.0);
}

vec3 withLimb(vec3 colour, float squared) {
    float shade = squared * squared;
    vec3 shaded = mix(colour, u_limbShade.rgb, u_limbShade.a * shade);
    float rim = shade * shade;
    rim *= rim;
    return mix(shaded, u_atmosphere, 0.30 * rim * rim);
}
