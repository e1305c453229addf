// Lays the relief over the ground of a map.
in vec3 v_direction;

out vec4 o_colour;

void main() {
    vec4 over = reliefOver(v_direction, 1.0);
    o_colour = vec4(over.rgb + ditherNoise(gl_FragCoord.xy), over.a);
}
