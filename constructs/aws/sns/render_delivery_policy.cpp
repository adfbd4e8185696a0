#include "render_delivery_policy.hpp"

#include <cmath>

#include <cdk/error.hpp>
#include <cdk/value/enum_text.hpp>
#include <constructs/aws/sns/delivery_policy.hpp>

namespace cdk::sns {
namespace {

constexpr std::string_view kBackoffs[] = {"ARITHMETIC", "EXPONENTIAL", "GEOMETRIC", "LINEAR"};

/// Whole seconds of a delay, from 1 to 3600; 20 when nothing was given.
Num delayOf(const Construct& subscription, const char* name, const Opt<Duration>& delay) {
  if (!delay) return 20;
  const Num seconds = delay->toSeconds({.integral = false});
  const double value = seconds.number(&subscription);
  if (value != std::floor(value) || value < 1 || value > 3600) {
    throw Error(subscription, format("{} must be a whole number of seconds from 1 to 3600, got {}", Str(name), seconds).text(),
                "delivery-policy");
  }
  return seconds;
}

void checkWhole(const Construct& subscription, const char* name, const Num& value, double min, double max, const char* allowed) {
  if (!value.isSet()) return;
  const double number = value.number(&subscription);
  if (number == std::floor(number) && number >= min && number <= max) return;
  throw Error(subscription, format("{} must be {}, got {}", Str(name), Str(allowed), value).text(), "delivery-policy");
}

Json renderRetry(const Construct& subscription, const HealthyRetryPolicy& retry) {
  const bool given = retry.backoffFunction || retry.maxDelayTarget || retry.minDelayTarget || retry.numMaxDelayRetries ||
                     retry.numMinDelayRetries || retry.numNoDelayRetries || retry.numRetries;
  if (!given) return {};
  const Num min = delayOf(subscription, "minDelayTarget", retry.minDelayTarget);
  const Num max = delayOf(subscription, "maxDelayTarget", retry.maxDelayTarget);
  if (retry.minDelayTarget && retry.maxDelayTarget && min.number() > max.number()) {
    throw Error(subscription, format("minDelayTarget must not exceed maxDelayTarget, got {} and {} seconds", min, max).text(),
                "delivery-policy");
  }
  constexpr double kNoLimit = 1e15;
  checkWhole(subscription, "numRetries", retry.numRetries, 0, 100, "a whole number from 0 to 100");
  checkWhole(subscription, "numNoDelayRetries", retry.numNoDelayRetries, 0, kNoLimit, "a whole number, 0 or more");
  checkWhole(subscription, "numMinDelayRetries", retry.numMinDelayRetries, 0, kNoLimit, "a whole number, 0 or more");
  checkWhole(subscription, "numMaxDelayRetries", retry.numMaxDelayRetries, 0, kNoLimit, "a whole number, 0 or more");
  return Json::obj({{"minDelayTarget", min},
                    {"maxDelayTarget", max},
                    {"numRetries", retry.numRetries ? retry.numRetries : Num(3)},
                    {"numNoDelayRetries", retry.numNoDelayRetries},
                    {"numMinDelayRetries", retry.numMinDelayRetries},
                    {"numMaxDelayRetries", retry.numMaxDelayRetries},
                    {"backoffFunction", detail::enumText(retry.backoffFunction, kBackoffs)}});
}

}  // namespace

Json renderDeliveryPolicy(const Construct& subscription, const DeliveryPolicy& policy) {
  const Num& rate = policy.throttlePolicy.maxReceivesPerSecond;
  const Str& contentType = policy.requestPolicy.headerContentType;
  const Json retry = renderRetry(subscription, policy.healthyRetryPolicy);
  checkWhole(subscription, "maxReceivesPerSecond", rate, 1, 1e15, "a whole number, 1 or more");
  if (!retry && !rate && !contentType) return {};
  return Json::obj({{"healthyRetryPolicy", retry},
                    {"throttlePolicy", rate ? Json::obj({{"maxReceivesPerSecond", rate}}) : Json()},
                    {"requestPolicy", contentType ? Json::obj({{"headerContentType", contentType}}) : Json()}});
}

}  // namespace cdk::sns
