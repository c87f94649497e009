/** How Acme judges a network. */
@NullMarked
package com.acme.vision.evaluate;

import org.jspecify.annotations.NullMarked;
