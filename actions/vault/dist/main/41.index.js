module.exports = require("../../../azure/dist/main/41.index.js")
