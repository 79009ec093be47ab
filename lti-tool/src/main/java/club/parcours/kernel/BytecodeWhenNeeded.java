package club.parcours.kernel;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.enhance.spi.EnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.internal.BytecodeProviderInitiator;
import org.hibernate.bytecode.spi.BasicProxyFactory;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.bytecode.spi.ProxyFactoryFactory;
import org.hibernate.bytecode.spi.ReflectionOptimizer;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.property.access.spi.PropertyAccess;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.ProxyFactory;
import org.hibernate.service.spi.ServiceContributor;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.hibernate.type.CompositeType;
import org.jspecify.annotations.Nullable;

/**
 * Lets Hibernate write classes when the first one is asked for. By itself it loads its code writer at start and makes a
 * proxy class for every entity, and rooms point at each other by plain ids, so that hardly any is ever used. Entities
 * are package-private and have their fields set by reflection, which the writer cannot better.
 */
public class BytecodeWhenNeeded implements ServiceContributor {
    @Override
    public void contribute(StandardServiceRegistryBuilder services) {
        services.addInitiator(new Initiator());
    }

    private static final class Initiator implements StandardServiceInitiator<BytecodeProvider> {
        @Override
        public Class<BytecodeProvider> getServiceInitiated() {
            return BytecodeProvider.class;
        }

        @Override
        public BytecodeProvider initiateService(Map<String, Object> settings, ServiceRegistryImplementor services) {
            return new Provider(new Once<>(BytecodeProviderInitiator::buildDefaultBytecodeProvider));
        }
    }

    /** Made once, when first wanted. */
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> maker;
        private @Nullable T made;

        Once(Supplier<T> maker) {
            this.maker = maker;
        }

        @Override
        public synchronized T get() {
            if (made == null) made = maker.get();
            return made;
        }
    }

    @SuppressWarnings({"rawtypes", "deprecation"}) // as the interface says it
    private record Provider(Supplier<BytecodeProvider> writer) implements BytecodeProvider {
        @Override
        public ProxyFactoryFactory getProxyFactoryFactory() {
            return new Factories(() -> writer.get().getProxyFactoryFactory());
        }

        @Override
        public @Nullable ReflectionOptimizer getReflectionOptimizer(Class entity, String[] getters, String[] setters,
                Class[] types) {
            return null;
        }

        @Override
        public @Nullable ReflectionOptimizer getReflectionOptimizer(Class<?> entity,
                Map<String, PropertyAccess> properties) {
            return null;
        }

        @Override
        public @Nullable Enhancer getEnhancer(EnhancementContext context) {
            return writer.get().getEnhancer(context);
        }
    }

    @SuppressWarnings("rawtypes") // as the interface says it
    private record Factories(Supplier<ProxyFactoryFactory> writer) implements ProxyFactoryFactory {
        @Override
        public ProxyFactory buildProxyFactory(SessionFactoryImplementor sessions) {
            return new Proxies(() -> writer.get().buildProxyFactory(sessions));
        }

        @Override
        public BasicProxyFactory buildBasicProxyFactory(Class type) {
            return writer.get().buildBasicProxyFactory(type);
        }
    }

    private static final class Proxies implements ProxyFactory {
        private final Supplier<ProxyFactory> unprepared;
        private @Nullable Supplier<ProxyFactory> prepared;

        Proxies(Supplier<ProxyFactory> unprepared) {
            this.unprepared = unprepared;
        }

        @Override
        public void postInstantiate(String entity, Class<?> type, Set<Class<?>> interfaces, @Nullable Method getId,
                @Nullable Method setId, @Nullable CompositeType componentId) {
            prepared = new Once<>(() -> {
                var proxies = unprepared.get();
                proxies.postInstantiate(entity, type, interfaces, getId, setId, componentId);
                return proxies;
            });
        }

        @Override
        public HibernateProxy getProxy(Object id, SharedSessionContractImplementor session) {
            return Objects.requireNonNull(prepared, "postInstantiate comes first").get().getProxy(id, session);
        }
    }
}
