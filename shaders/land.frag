flat in vec3 v_colour;

out vec4 o_colour;

void main() {
    vec2 pixel = gl_FragCoord.xy;
    o_colour = vec4(withLimb(v_colour, limbSquared(pixel)) + ditherNoise(pixel), 1.0);
}
