// Dashed, glowing and outlined strokes.
in vec4 v_profile;

uniform vec4 u_colour;
uniform vec4 u_casing;
uniform float u_casingWidth;
uniform vec2 u_glow;          // radius in pixels, strength
uniform vec2 u_dash;          // dash and gap in pixels; dash 0 = solid

out vec4 o_colour;

void main() {
    float across = abs(v_profile.x);
    float halfWidth = v_profile.z;
    float edge = across - halfWidth;
    if (u_dash.x > 0.0) {
        // Distance to a capsule: dashes with round ends, dots when the dash is shorter than the stroke is wide.
        float period = u_dash.x + u_dash.y;
        float along = abs(mod(v_profile.y, period) - 0.5 * period);
        float beyond = max(along - 0.5 * u_dash.x, 0.0);
        edge = length(vec2(beyond, across)) - halfWidth;
    }
    float core = clamp(0.5 - edge, 0.0, 1.0) * u_colour.a;
    float casing = clamp(0.5 + u_casingWidth - edge, 0.0, 1.0) * u_casing.a;
    float fall = clamp(1.0 - max(across - halfWidth, 0.0) / max(u_glow.x, 0.001), 0.0, 1.0);
    float glow = u_glow.y * fall * fall * u_colour.a;

    vec4 result = vec4(u_colour.rgb * glow, glow);
    result = vec4(u_casing.rgb * casing, casing) + result * (1.0 - casing);
    result = vec4(u_colour.rgb * core, core) + result * (1.0 - core);
    result *= v_profile.w;
    result.rgb += ditherNoise(gl_FragCoord.xy) * step(0.004, result.a);
    o_colour = result;
}
