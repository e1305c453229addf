// The ground of the globe and how high the sun stands over it.
layout(location = 0) in vec3 a_direction;

uniform vec3 u_sun;           // the place that has the sun in the zenith

out float v_sineOfAltitude;

void main() {
    // A little out, so that the straight edges of the mesh do not leave a bright rim inside the outline.
    gl_Position = seenFromCamera(a_direction * 1.001, vec3(0.0));
    v_sineOfAltitude = dot(a_direction, u_sun);
}
