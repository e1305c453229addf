// The ocean where nothing but ground is in sight: what globe.frag makes of it well inside the globe's outline.
uniform vec3 u_ocean;
uniform vec3 u_oceanLimb;

out vec4 o_colour;

void main() {
    vec2 pixel = gl_FragCoord.xy;
    float squared = limbSquared(pixel);
    vec3 ocean = withLimb(mix(u_ocean, u_oceanLimb, squared * squared), squared);
    o_colour = vec4(ocean + ditherNoise(pixel), 1.0);
}
