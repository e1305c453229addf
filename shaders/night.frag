in float v_sineOfAltitude;

out vec4 o_colour;

void main() {
    vec4 over = nightOver(v_sineOfAltitude);
    o_colour = vec4(over.rgb + ditherNoise(gl_FragCoord.xy), over.a);
}
