module.exports = require("../../../azure/dist/main/110.index.js")
