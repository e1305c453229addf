// The ground of a map in pixels.
layout(location = 0) in vec2 a_position;
layout(location = 1) in vec3 a_direction;
layout(location = 2) in uint a_unit;

uniform vec2 u_clipFromPixels;
uniform vec3 u_sea;
uniform sampler2D u_unitColours;

flat out vec3 v_colour;
out vec3 v_direction;

void main() {
    gl_Position = vec4(a_position.x * u_clipFromPixels.x - 1.0, 1.0 - a_position.y * u_clipFromPixels.y, 0.0, 1.0);
    v_colour = a_unit == 0xffffffffu ? u_sea : texelFetch(u_unitColours, ivec2(int(a_unit), 0), 0).rgb;
    v_direction = a_direction;
}
