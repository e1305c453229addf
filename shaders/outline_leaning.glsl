// The functions of outline_straight.glsl for a camera that leans. It sees the sightlines of a camera in the same place that
// looks straight down with another one in the middle, so that its pixels are looked up in the picture of the first.
uniform mat3 u_straightDown;  // From pixels to homogeneous pixels of the camera that looks straight down, y upwards.
uniform float u_focal;        // Focal length in pixels.

// 1 at least for sightlines above the horizon.
float outlineSquared(vec2 pixel, vec2 centre, float radius) {
    vec3 straight = u_straightDown * vec3(pixel, 1.0);
    vec2 away = (straight.xy / straight.z - centre) / radius;
    return straight.z > 0.0 ? dot(away, away) : 1.0;
}

// In the unit of u_rimWidth: radians.
float rimBeyondOutline(vec2 pixel, vec2 centre, float radius) {
    vec3 straight = u_straightDown * vec3(pixel, 1.0);
    return atan(length(straight.xy - centre * straight.z), u_focal * straight.z) - atan(radius, u_focal);
}

float pixelsBeyondOutline(vec2 pixel, vec2 centre, float radius) {
    float angle = rimBeyondOutline(pixel, centre, radius);
    return angle / max(1e-9, length(vec2(dFdx(angle), dFdy(angle))));
}
