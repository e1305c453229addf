// Land on the sphere. Positions come relative to the view's origin (the ground under the camera), subtracted in two
// parts so that single precision is enough at any zoom.
layout(location = 0) in vec3 a_high;
layout(location = 1) in vec3 a_low;
layout(location = 2) in uint a_unit;

uniform vec3 u_originHigh;
uniform vec3 u_originLow;
uniform vec3 u_right;
uniform vec3 u_up;
uniform vec3 u_towards;       // From the globe's centre to the camera.
uniform float u_height;       // Of the camera over the ground, in globe radii.
uniform vec2 u_scale;         // Focal length over half the picture's size.
uniform vec2 u_offset;        // Principal point in clip space.
uniform sampler2D u_unitColours;

flat out vec3 v_colour;

void main() {
    vec3 relative = (a_high - u_originHigh) + (a_low - u_originLow);
    float depth = u_height - dot(relative, u_towards);
    vec2 ground = vec2(dot(relative, u_right), dot(relative, u_up));
    gl_Position = vec4(ground * u_scale + u_offset * depth, 0.0, depth);
    v_colour = texelFetch(u_unitColours, ivec2(int(a_unit), 0), 0).rgb;
}
