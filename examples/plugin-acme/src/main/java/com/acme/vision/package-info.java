/** The plugin. Nothing goes in; the list of parts that it brings to recipes comes out. */
@NullMarked
package com.acme.vision;

import org.jspecify.annotations.NullMarked;
