// Lays the night over the ground of a map.
in vec3 v_direction;

uniform vec3 u_sun;           // the place that has the sun in the zenith

out vec4 o_colour;

void main() {
    vec4 over = nightOver(dot(normalize(v_direction), u_sun));
    o_colour = vec4(over.rgb + ditherNoise(gl_FragCoord.xy), over.a);
}
