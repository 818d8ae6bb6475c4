/** {@code front-desk}, a plugin of Rapport. */
package com.example.frontdesk;
