// Space, the atmosphere's rim and the ocean's disc in one pass.
uniform vec3 u_space;
uniform vec3 u_ocean;
uniform vec3 u_oceanLimb;
uniform float u_rimWidth;     // Over which the atmosphere fades out, in the unit of rimBeyondOutline.

out vec4 o_colour;

void main() {
    vec2 pixel = gl_FragCoord.xy;
    float outside = pixelsBeyondOutline(pixel, u_centre, u_outline);
    float squared = limbSquared(pixel);
    vec3 ocean = withLimb(mix(u_ocean, u_oceanLimb, squared * squared), squared);
    float fade = clamp(1.0 - rimBeyondOutline(pixel, u_centre, u_outline) / u_rimWidth, 0.0, 1.0);
    fade *= fade;
    vec3 sky = mix(u_space, u_atmosphere, 0.62 * fade * fade);
    vec3 colour = mix(ocean, sky, clamp(outside + 0.5, 0.0, 1.0));
    o_colour = vec4(colour + ditherNoise(pixel), 1.0);
}
