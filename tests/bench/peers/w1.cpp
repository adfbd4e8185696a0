// One stack, one bucket.
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket.hpp>

#include "peers.hpp"

namespace peers {

void w1(cdk::App& app) { app.add<cdk::Stack>("Hello").add<cdk::s3::Bucket>("Bucket", cdk::s3::BucketProps{.versioned = true}); }

}  // namespace peers
