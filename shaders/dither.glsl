// Noise of half a grey level, the same for a pixel in every frame, so that gradients show no bands on 8 bit screens.
// Interleaved gradient noise: Jimenez, "Next generation post processing in Call of Duty", 2014.
float ditherNoise(vec2 pixel) {
    return (fract(52.9829189 * fract(dot(pixel, vec2(0.06711056, 0.00583715)))) - 0.5) / 255.0;
}
