// Four taps weighted by hand: a texture unit's own filtering would depend on where in the atlas the glyph happens to
// lie, and frames must not depend on what was drawn before.
in vec2 v_local;
flat in ivec2 v_corner;
flat in vec4 v_colour;

uniform sampler2D u_atlas;

out vec4 o_colour;

void main() {
    vec2 at = v_local - 0.5;
    vec2 whole = floor(at);
    vec2 part = at - whole;
    ivec2 texel = v_corner + ivec2(whole);
    float a = texelFetch(u_atlas, texel, 0).r;
    float b = texelFetch(u_atlas, texel + ivec2(1, 0), 0).r;
    float c = texelFetch(u_atlas, texel + ivec2(0, 1), 0).r;
    float d = texelFetch(u_atlas, texel + ivec2(1, 1), 0).r;
    float coverage = mix(mix(a, b, part.x), mix(c, d, part.x), part.y) * v_colour.a;
    o_colour = vec4(v_colour.rgb * coverage, coverage);
}
