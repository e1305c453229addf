// A disc of a picture that has more pixels than the disc: 16 taps cover what one pixel of the disc covers.
in vec2 v_point;
flat in float v_radius;
flat in float v_opacity;

uniform sampler2D u_portrait;

out vec4 o_colour;

void main() {
    float inside = clamp(v_radius + 0.5 - length(v_point), 0.0, 1.0);
    vec4 sum = vec4(0.0);
    for (int y = 0; y < 4; ++y) {
        for (int x = 0; x < 4; ++x) {
            vec2 point = v_point + (vec2(x, y) - 1.5) * 0.25;
            vec4 tap = texture(u_portrait, point / v_radius * 0.5 + 0.5);
            sum += vec4(tap.rgb * tap.a, tap.a);
        }
    }
    o_colour = sum * (inside * v_opacity / 16.0);
}
