// A rectangle of the picture, in pixels, y downwards.
uniform vec4 u_rect;                      // x, y, width, height
uniform vec2 u_clipFromPixels;

void main() {
    vec2 pixel = u_rect.xy + u_rect.zw * vec2(gl_VertexID & 1, gl_VertexID >> 1);
    gl_Position = vec4(pixel.x * u_clipFromPixels.x - 1.0, 1.0 - pixel.y * u_clipFromPixels.y, 0.0, 1.0);
}
