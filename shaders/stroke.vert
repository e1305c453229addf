// Strokes arrive in pixels, y downwards.
layout(location = 0) in vec2 a_position;
layout(location = 1) in vec4 a_profile;   // across, along, half width, opacity

uniform vec2 u_clipFromPixels;

out vec4 v_profile;

void main() {
    gl_Position = vec4(a_position.x * u_clipFromPixels.x - 1.0, 1.0 - a_position.y * u_clipFromPixels.y, 0.0, 1.0);
    v_profile = a_profile;
}
