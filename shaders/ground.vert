// The whole ground of the globe, in the faces of a cube drawn out to the sphere.
layout(location = 0) in vec3 a_direction;
layout(location = 1) in vec2 a_onFace;    // -1 to 1 across and down its face
layout(location = 2) in vec2 a_face;      // column and row of the face in the relief

uniform float u_reliefInset;

out vec2 v_place;
out float v_fade;

void main() {
    gl_Position = seenFromCamera(a_direction, vec3(0.0));
    v_place = (a_face + 0.5 + a_onFace * (0.5 - u_reliefInset)) * vec2(1.0 / 3.0, 0.5);
    // Ground that is seen from the side is too small for what is drawn on it.
    vec3 camera = u_originHigh * (1.0 + u_height);
    v_fade = smoothstep(0.05, 0.45, dot(a_direction, normalize(camera - a_direction)));
}
