// Glyph bitmaps, half a pixel larger on every side so that their edges may lie between pixels.
layout(location = 0) in vec2 a_position;  // pixels, y downwards
layout(location = 1) in vec2 a_local;     // pixels in the bitmap
layout(location = 2) in uint a_atlas;     // corner of the bitmap in the atlas: x | y << 16
layout(location = 3) in vec4 a_colour;

uniform vec2 u_clipFromPixels;

out vec2 v_local;
flat out ivec2 v_corner;
flat out vec4 v_colour;

void main() {
    gl_Position = vec4(a_position.x * u_clipFromPixels.x - 1.0, 1.0 - a_position.y * u_clipFromPixels.y, 0.0, 1.0);
    v_local = a_local;
    v_corner = ivec2(int(a_atlas & 0xffffu), int(a_atlas >> 16));
    v_colour = a_colour;
}
