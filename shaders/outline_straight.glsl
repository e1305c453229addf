// Where a pixel lies against the globe's outline, for a camera that looks straight down: the outline is a circle.

// Square of the distance from its centre, in radii.
float outlineSquared(vec2 pixel, vec2 centre, float radius) {
    vec2 away = (pixel - centre) / radius;
    return dot(away, away);
}

// Pixels outside the outline.
float pixelsBeyondOutline(vec2 pixel, vec2 centre, float radius) { return distance(pixel, centre) - radius; }

// The same in the unit of u_rimWidth: pixels.
float rimBeyondOutline(vec2 pixel, vec2 centre, float radius) { return pixelsBeyondOutline(pixel, centre, radius); }
