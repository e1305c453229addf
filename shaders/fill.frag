// Lays a masked fill with or without diagonal lines over the picture.
uniform sampler2D u_mask;
uniform vec2 u_maskOffset;    // from the picture's pixels to the mask's, y upwards
uniform vec3 u_disc;          // centre, y upwards, and radius; radius 0 = everywhere
uniform vec4 u_colour;
uniform vec4 u_hatchColour;
uniform vec3 u_hatch;         // spacing, line width, phase
uniform vec3 u_ground;        // colour expected below

out vec4 o_colour;

void main() {
    vec2 pixel = gl_FragCoord.xy;
    float mask = texelFetch(u_mask, ivec2(pixel + u_maskOffset), 0).r;
    if (u_disc.z > 0.0) mask *= clamp(0.5 - pixelsBeyondOutline(pixel, u_disc.xy, u_disc.z), 0.0, 1.0);
    if (mask <= 0.0) discard;  // Most of a long band's rectangle is empty; drivers without a GPU skip whole blocks.
    vec4 colour = u_colour;
    if (u_hatch.x > 0.0) {
        float across = (pixel.x - pixel.y) * 0.70710678 - u_hatch.z;
        float fromLine = abs(fract(across / u_hatch.x + 0.5) - 0.5) * u_hatch.x;
        colour = mix(colour, u_hatchColour, clamp(0.5 * u_hatch.y + 0.5 - fromLine, 0.0, 1.0));
    }
    float alpha = colour.a * mask;
    // Blending adds sRGB values, so the part of the ground that it will keep is left out here: over ground of the
    // expected colour the sum is then what mixing light would have given (a square root for the transfer function).
    vec3 mixed = sqrt(mix(u_ground * u_ground, colour.rgb * colour.rgb, alpha));
    vec3 premultiplied = mixed - u_ground * (1.0 - alpha);
    o_colour = vec4(premultiplied + ditherNoise(pixel) * step(0.002, alpha), alpha);
}
