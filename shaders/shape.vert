// A rounded rectangle, or a part of one, for each instance.
layout(location = 0) in vec4 a_rect;      // x, y, width, height in pixels, y downwards
layout(location = 1) in vec4 a_measures;  // corner radius, softness, border width, axis (0 horizontal, 1 vertical)
layout(location = 2) in vec4 a_fill;
layout(location = 3) in vec4 a_fillEnd;
layout(location = 4) in vec4 a_border;
layout(location = 5) in vec4 a_drawn;     // the part that this instance draws: x, y, width, height

uniform vec2 u_clipFromPixels;

out vec2 v_point;
flat out vec2 v_half;
flat out vec4 v_measures;
flat out vec4 v_fill;
flat out vec4 v_fillEnd;
flat out vec4 v_border;

vec4 premultiplied(vec4 c) { return vec4(c.rgb * c.a, c.a); }

void main() {
    v_half = 0.5 * a_rect.zw;
    vec2 pixel = a_drawn.xy + a_drawn.zw * vec2(gl_VertexID & 1, gl_VertexID >> 1);
    v_point = pixel - a_rect.xy - v_half;
    gl_Position = vec4(pixel.x * u_clipFromPixels.x - 1.0, 1.0 - pixel.y * u_clipFromPixels.y, 0.0, 1.0);
    v_measures = a_measures;
    v_fill = premultiplied(a_fill);
    v_fillEnd = premultiplied(a_fillEnd);
    v_border = premultiplied(a_border);
}
