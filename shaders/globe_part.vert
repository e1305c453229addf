// Rectangles of the picture.
layout(location = 0) in vec2 a_pixel;  // y downwards

uniform vec2 u_clipFromPixels;

void main() {
    gl_Position = vec4(a_pixel.x * u_clipFromPixels.x - 1.0, 1.0 - a_pixel.y * u_clipFromPixels.y, 0.0, 1.0);
}
