// Space round a map, with the atmosphere's rim as far as the map still is a globe.
uniform vec3 u_space;
uniform float u_rimWidth;     // Pixels over which the atmosphere fades out.
uniform float u_globeness;

out vec4 o_colour;

void main() {
    vec2 pixel = gl_FragCoord.xy;
    float outside = max(distance(pixel, u_centre) - u_outline, 0.0);
    float fade = clamp(1.0 - outside / u_rimWidth, 0.0, 1.0);
    fade *= fade;
    vec3 sky = mix(u_space, u_atmosphere, 0.62 * u_globeness * fade * fade);
    o_colour = vec4(sky + ditherNoise(pixel), 1.0);
}
