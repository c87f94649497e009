/**
 * A whole experiment: pictures are turned, a network tells by how much, and an evaluation counts
 * how often it is right.
 */
@NullMarked
package com.acme.vision.rotation;

import org.jspecify.annotations.NullMarked;
