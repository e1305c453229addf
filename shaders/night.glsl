// The night side: what to lay over the map where the sun is below the horizon, whatever the projection.
//
// How to call it: put "night.glsl" into the fragment shader's files; set u_night and u_sun (NightStyle of the map's style)
// and draw with Blend::Over, only when NightStyle::visible():
//     vec4 over = nightOver(dot(normalize(direction), u_sun));
// `direction` is the ground's, as for relief.glsl.
uniform vec4 u_night;         // colour; alpha: strength at full night

// From sunset, when the sun's upper edge is at the horizon (-0.83 degrees), to the end of astronomical twilight (-18).
vec4 nightOver(float sineOfAltitude) {
    float depth = clamp((-0.0145 - sineOfAltitude) / (0.3090 - 0.0145), 0.0, 1.0);
    float alpha = u_night.a * depth * depth * (3.0 - 2.0 * depth);
    return vec4(u_night.rgb * alpha, alpha);
}
