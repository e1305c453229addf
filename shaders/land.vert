// Land on the sphere. Positions come relative to the view's origin (the ground under the camera), subtracted in two
// parts so that single precision is enough at any zoom.
layout(location = 0) in vec3 a_high;
layout(location = 1) in vec3 a_low;
layout(location = 2) in uint a_unit;

uniform sampler2D u_unitColours;

flat out vec3 v_colour;

void main() {
    gl_Position = seenFromCamera(a_high, a_low);
    v_colour = texelFetch(u_unitColours, ivec2(int(a_unit), 0), 0).rgb;
}
