// Rectangles without round corners and borders: what shape.frag makes of them, for much less.
in vec2 v_point;
flat in vec2 v_half;
flat in vec4 v_measures;
flat in vec4 v_fill;
flat in vec4 v_fillEnd;

out vec4 o_colour;

void main() {
    vec2 away = abs(v_point) - v_half;
    float edge = max(away.x, away.y);
    float depth = clamp(-edge / max(v_measures.y, 1e-3), 0.0, 1.0);
    float inside = v_measures.y > 0.0 ? depth * depth : clamp(0.5 - edge, 0.0, 1.0);
    vec2 along = v_point / v_half * 0.5 + 0.5;
    float fraction = clamp(v_measures.w > 0.5 ? along.y : along.x, 0.0, 1.0);
    vec4 result = mix(v_fill, v_fillEnd, fraction) * inside;
    result.rgb += ditherNoise(gl_FragCoord.xy) * step(0.004, result.a);
    o_colour = result;
}
