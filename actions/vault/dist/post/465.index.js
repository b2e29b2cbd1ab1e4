module.exports = require("../../../kubernetes/dist/post/465.index.js")
