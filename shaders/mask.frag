// Distance from a middle line, with round ends, to a value between 0 and 1.
in vec3 v_measure;

uniform vec3 u_edge;   // reach, fall, 1 for a smooth step

out vec4 o_value;

void main() {
    float beyond = v_measure.x - clamp(v_measure.x, 0.0, v_measure.z);
    float distance = length(vec2(beyond, v_measure.y));
    float value = clamp((u_edge.x - distance) / max(u_edge.y, length(vec2(dFdx(distance), dFdy(distance)))), 0.0, 1.0);
    o_value = vec4(mix(value, value * value * (3.0 - 2.0 * value), u_edge.z));
}
