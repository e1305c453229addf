// Where the globe's camera sees a point, for vertex shaders.
uniform vec3 u_originHigh;    // The ground under the camera, in two parts.
uniform vec3 u_originLow;
uniform vec3 u_right;
uniform vec3 u_up;
uniform vec3 u_towards;       // Against the way the camera looks.
uniform float u_height;       // Of the camera over the ground, in globe radii.
uniform vec2 u_lean;          // Cosine and sine of the angle between the way the camera looks and straight down.
uniform vec2 u_scale;         // Focal length over half the picture's size.
uniform vec2 u_offset;        // Principal point in clip space.

vec4 seenFromCamera(vec3 high, vec3 low) {
    vec3 relative = (high - u_originHigh) + (low - u_originLow);
    float depth = u_height * u_lean.x - dot(relative, u_towards);
    vec2 ground = vec2(dot(relative, u_right), dot(relative, u_up) - u_height * u_lean.y);
    return vec4(ground * u_scale + u_offset * depth, 0.0, depth);
}
