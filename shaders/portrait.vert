// A square for each picture, one pixel larger on every side for its soft edge.
layout(location = 0) in vec4 a_rect;  // x, y, width, height in pixels, y downwards
layout(location = 1) in float a_opacity;

uniform vec2 u_clipFromPixels;

out vec2 v_point;
flat out float v_radius;
flat out float v_opacity;

void main() {
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
    v_radius = 0.5 * a_rect.z;
    v_point = corner * (v_radius + 1.0);
    vec2 pixel = a_rect.xy + v_radius + v_point;
    gl_Position = vec4(pixel.x * u_clipFromPixels.x - 1.0, 1.0 - pixel.y * u_clipFromPixels.y, 0.0, 1.0);
    v_opacity = a_opacity;
}
