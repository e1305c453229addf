// Land and sea of a map, shaded like the globe near its outline as far as the map still is one.
flat in vec3 v_colour;

uniform float u_globeness;
uniform float u_isSea;
uniform vec3 u_seaLimb;

out vec4 o_colour;

void main() {
    vec2 pixel = gl_FragCoord.xy;
    float squared = limbSquared(pixel);
    vec3 ground = mix(v_colour, u_seaLimb, u_isSea * squared * squared);
    vec3 colour = mix(v_colour, withLimb(ground, squared), u_globeness);
    o_colour = vec4(colour + ditherNoise(pixel), 1.0);
}
