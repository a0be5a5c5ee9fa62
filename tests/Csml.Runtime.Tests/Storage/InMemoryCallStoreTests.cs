using Csml.Storage;

namespace Csml.Runtime.Tests.Storage;

public sealed class InMemoryCallStoreTests : CallStoreTests
{
    public InMemoryCallStoreTests() => Store = new InMemoryCallStore(Clock);

    protected override ICallStore Store { get; }
}
