// Lays the relief over the globe.
in vec2 v_place;
in float v_fade;

out vec4 o_colour;

void main() {
    vec4 over = reliefAt(v_place, v_fade);
    o_colour = vec4(over.rgb + ditherNoise(gl_FragCoord.xy), over.a);
}
