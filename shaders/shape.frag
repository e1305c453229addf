in vec2 v_point;
flat in vec2 v_half;
flat in vec4 v_measures;
flat in vec4 v_fill;
flat in vec4 v_fillEnd;
flat in vec4 v_border;

out vec4 o_colour;

void main() {
    // Signed distance to a rounded rectangle, negative inside.
    vec2 away = abs(v_point) - v_half + v_measures.x;
    float edge = length(max(away, 0.0)) + min(max(away.x, away.y), 0.0) - v_measures.x;

    float inside = clamp(0.5 - edge, 0.0, 1.0);
    if (v_measures.y > 0.0) {
        float depth = clamp(-edge / v_measures.y, 0.0, 1.0);
        inside = depth * depth;
    }
    vec2 along = v_point / v_half * 0.5 + 0.5;
    float fraction = clamp(v_measures.w > 0.5 ? along.y : along.x, 0.0, 1.0);
    vec4 fill = mix(v_fill, v_fillEnd, fraction) * inside;
    float ring = v_measures.z > 0.0 ? clamp(0.5 - edge, 0.0, 1.0) - clamp(0.5 - edge - v_measures.z, 0.0, 1.0) : 0.0;
    vec4 border = v_border * ring;
    vec4 result = border + fill * (1.0 - border.a);
    result.rgb += ditherNoise(gl_FragCoord.xy) * step(0.004, result.a);
    o_colour = result;
}
