package club.parcours.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Writes what the page itself decided over the default headers. */
@Provider
@ApplicationScoped
public class PageHeaders implements ContainerResponseFilter {
    @Inject
    PagePolicy policy;

    @Context
    HttpServletResponse answer;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        policy.applyTo(answer);
    }
}
