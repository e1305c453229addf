// Light and shade of the ground: one tap for a pixel, laid over finished land and sea in one pass, whatever the
// projection.
//
// How to call it: put "relief.glsl" into the fragment shader's files; make ReliefUniforms (viz/render/relief.h) for the
// program and, when reliefShows(), set() them and draw with Blend::Over (Renderer has prepared the texture):
//     vec4 over = reliefOver(direction, fade);
// `direction` is the ground's: x to 0 degrees east on the equator, y to 90 degrees east, z to the north pole; it need
// not be normalised, so that it may be interpolated over a mesh. `fade` is 1, or less where the ground is seen too much
// from the side. Laying it over once is cheaper than asking in both land and sea: small triangles of land cost a
// multiple of their pixels.
uniform sampler2D u_reliefMap;  // six faces of a cube, three by two
uniform float u_reliefInset;    // half a texel of a face of side 1: its border texels lie on the edges of the cube
uniform vec4 u_reliefShade;     // colour of shaded slopes and the deep sea; alpha: strength
uniform vec4 u_reliefLight;     // colour of lit slopes; alpha: strength

// The texture's coordinates of a place -1 to 1 across and down a face; `face` counts columns and rows of faces.
vec2 reliefPlace(vec2 onFace, vec2 face) {
    return (face + 0.5 + onFace * (0.5 - u_reliefInset)) * vec2(1.0 / 3.0, 0.5);
}

vec4 reliefAt(vec2 place, float fade) {
    // -1 to 1: on land lit or in shade, at sea less is deeper; 0 is flat land and the shore.
    float tone = texture(u_reliefMap, place).r * (255.0 / 127.0) - (128.0 / 127.0);
    vec4 over = tone < 0.0 ? u_reliefShade : u_reliefLight;
    float alpha = abs(tone) * over.a * fade;
    return vec4(over.rgb * alpha, alpha);
}

vec4 reliefOver(vec3 direction, float fade) {
    vec3 size = abs(direction);
    vec2 onFace;
    vec2 face;
    if (size.x >= size.y && size.x >= size.z) {
        onFace = vec2(direction.x > 0.0 ? -direction.z : direction.z, -direction.y) / size.x;
        face = vec2(direction.x > 0.0 ? 0.0 : 1.0, 0.0);
    } else if (size.y >= size.z) {
        onFace = vec2(direction.x, direction.y > 0.0 ? direction.z : -direction.z) / size.y;
        face = direction.y > 0.0 ? vec2(2.0, 0.0) : vec2(0.0, 1.0);
    } else {
        onFace = vec2(direction.z > 0.0 ? direction.x : -direction.x, -direction.y) / size.z;
        face = vec2(direction.z > 0.0 ? 1.0 : 2.0, 1.0);
    }
    return reliefAt(reliefPlace(onFace, face), fade);
}
