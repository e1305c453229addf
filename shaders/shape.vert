// A rounded rectangle for each instance, one pixel larger on every side for its soft edge.
layout(location = 0) in vec4 a_rect;      // x, y, width, height in pixels, y downwards
layout(location = 1) in vec4 a_measures;  // corner radius, softness, border width, axis (0 horizontal, 1 vertical)
layout(location = 2) in vec4 a_fill;
layout(location = 3) in vec4 a_fillEnd;
layout(location = 4) in vec4 a_border;

uniform vec2 u_clipFromPixels;

out vec2 v_point;
flat out vec2 v_half;
flat out vec4 v_measures;
flat out vec4 v_fill;
flat out vec4 v_fillEnd;
flat out vec4 v_border;

void main() {
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
    v_half = 0.5 * a_rect.zw;
    v_point = corner * (v_half + 1.0);
    vec2 pixel = a_rect.xy + v_half + v_point;
    gl_Position = vec4(pixel.x * u_clipFromPixels.x - 1.0, 1.0 - pixel.y * u_clipFromPixels.y, 0.0, 1.0);
    v_measures = a_measures;
    v_fill = a_fill;
    v_fillEnd = a_fillEnd;
    v_border = a_border;
}
