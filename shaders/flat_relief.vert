// The ground of a map in pixels, and where the relief has it. Each triangle lies on one face of the cube.
layout(location = 0) in vec2 a_position;
layout(location = 1) in vec3 a_direction;
layout(location = 2) in uint a_unit;

uniform vec2 u_clipFromPixels;
uniform float u_reliefInset;

out vec2 v_place;

// -1 to 1 across and down the face, as viz/mapdata/cube_faces.h has it.
vec2 onFace(vec3 d, uint face) {
    if (face == 0u) return vec2(-d.z, -d.y) / d.x;
    if (face == 1u) return vec2(d.z, -d.y) / -d.x;
    if (face == 2u) return vec2(d.x, d.z) / d.y;
    if (face == 3u) return vec2(d.x, -d.z) / -d.y;
    if (face == 4u) return vec2(d.x, -d.y) / d.z;
    return vec2(-d.x, -d.y) / -d.z;
}

void main() {
    gl_Position = vec4(a_position.x * u_clipFromPixels.x - 1.0, 1.0 - a_position.y * u_clipFromPixels.y, 0.0, 1.0);
    uint face = a_unit - 0xfffffffau;
    vec2 cell = vec2(float(face % 3u), float(face / 3u));
    v_place = (cell + 0.5 + onFace(a_direction, face) * (0.5 - u_reliefInset)) * vec2(1.0 / 3.0, 0.5);
}
