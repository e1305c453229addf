// Rectangles of the picture, in pixels, y downwards.
layout(location = 0) in vec2 a_position;

uniform vec2 u_clipFromPixels;

void main() {
    gl_Position = vec4(a_position.x * u_clipFromPixels.x - 1.0, 1.0 - a_position.y * u_clipFromPixels.y, 0.0, 1.0);
}
