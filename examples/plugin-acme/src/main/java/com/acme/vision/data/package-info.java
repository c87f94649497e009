/** A data source. A number of pictures and a seed go in; drawn pictures with labels come out. */
@NullMarked
package com.acme.vision.data;

import org.jspecify.annotations.NullMarked;
