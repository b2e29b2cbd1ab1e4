module.exports = require("../../../kubernetes/dist/post/97.index.js")
