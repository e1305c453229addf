// Triangles of a mask, in pixels, y downwards.
layout(location = 0) in vec2 a_position;
layout(location = 1) in vec3 a_measure;   // along and across a middle line, the line's length

uniform vec2 u_clipFromPixels;
uniform vec2 u_shift;                     // from the picture's pixels to the mask's

out vec3 v_measure;

void main() {
    vec2 pixel = a_position + u_shift;
    gl_Position = vec4(pixel.x * u_clipFromPixels.x - 1.0, 1.0 - pixel.y * u_clipFromPixels.y, 0.0, 1.0);
    v_measure = a_measure;
}
