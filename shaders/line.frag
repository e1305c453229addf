// Plain lines of the map: an anti-aliased edge, nothing else.
in vec4 v_profile;

uniform vec4 u_colour;

out vec4 o_colour;

void main() {
    float coverage = clamp(v_profile.z + 0.5 - abs(v_profile.x), 0.0, 1.0) * u_colour.a * v_profile.w;
    o_colour = vec4(u_colour.rgb * coverage, coverage);
}
